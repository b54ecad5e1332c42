// The library as a whole: read a plan, check it, ask it. docs/library.md shows how.
#pragma once

#include "incplan/answer.hpp"
#include "incplan/finding.hpp"
#include "incplan/incident.hpp"
#include "incplan/plan.hpp"
