// The shapes of the parts of a plan, each defined in the file of its part (`*_keys.cpp`).
#pragma once

#include "format/keys.hpp"

namespace incplan::core::format {

// incident_keys.cpp: what counts as an incident
extern const Shape incident;
extern const Shape at_least;
extern const Shape choice_value;
extern const Shape criterion;
extern const Shape severity;
extern const Shape example;

// people_keys.cpp: who does what
extern const Shape person;
extern const Shape role;

// channel_keys.cpp: whom we tell, and where
extern const Shape audience;
extern const Shape channel;

// message_keys.cpp: what we say
extern const Shape variable;
extern const Shape stage;
extern const Shape team_value;

// service_keys.cpp: what can break, and what to do then
extern const Shape service;
extern const Shape procedure;

// obligation_keys.cpp: what law and contract ask for
extern const Shape obligation;
extern const Shape calendar;

// lint_keys.cpp: what this plan's checks look for, and what they let pass
extern const Shape internal;
extern const Shape exception;

// incident_file_keys.cpp: what is known of one incident; no part of a plan
extern const Shape incident_file;

}  // namespace incplan::core::format
