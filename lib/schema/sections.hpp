// The shapes of the parts of a plan, each defined in the file of its part (`format_*.cpp`).
#pragma once

#include "schema/format.hpp"

namespace incplan::schema {

// format_incident.cpp: what counts as an incident
extern const Shape incident;
extern const Shape at_least;
extern const Shape criterion;
extern const Shape severity;
extern const Shape example;

// format_people.cpp: who does what
extern const Shape person;
extern const Shape role;

// format_channels.cpp: whom we tell, and where
extern const Shape audience;
extern const Shape channel;

// format_words.cpp: what we say
extern const Shape variable;
extern const Shape stage;
extern const Shape team_value;

// format_services.cpp: what can break, and what to do then
extern const Shape service;
extern const Shape procedure;

// format_duties.cpp: what law and contract ask for
extern const Shape obligation;
extern const Shape calendar;

// format_checks.cpp: what this plan's checks look for, and what they let pass
extern const Shape internal;
extern const Shape exception;

// format_incident_file.cpp: what is known of one incident; no part of a plan
extern const Shape incident_file;

}  // namespace incplan::schema
