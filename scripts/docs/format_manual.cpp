#include <fmt/core.h>

#include <algorithm>
#include <vector>

#include "docs/documents.hpp"
#include "docs/roff.hpp"
#include "format/kinds.hpp"
#include "format/sections.hpp"

namespace incplan::core::docs {
namespace {

using format::Key;
using format::Shape;

constexpr std::string_view introduction = R"(.Sh NAME
.Nm incplan-plan
.Nd the format of incident communication plans
.Sh SYNOPSIS
.Pa incplan.yaml ,
.Pa NAME.incplan.yaml
.Sh DESCRIPTION
A plan is one YAML file that
.Xr incplan 1
checks and answers from.
Whatever can be pointed at is a mapping entry, and its key is its id.
Order is that of the file where it matters: severities, stages, values of a criterion, messages, steps.
Anchors, aliases, merge keys, explicit tags and complex keys are refused; a plan reads from top to bottom.
.Ss Kinds of value
.Bl -tag -width Ds
.It id
Small letters, digits and
.Ql _ ,
a letter first, at most 40 characters; those of people may hold
.Ql \&.
and
.Ql \-
and start with a digit.
.It text
A plain string, in the plan's first language, or a mapping from language to string.
.It duration
.Ql 90s ,
.Ql 30m ,
.Ql 1h30m ,
.Ql 7d
or
.Ql 2w ;
updates and obligations also
.Ql 4bd ,
business days; obligations also
.Ql 1mo .
.It time
.Ql 2026\-01\-05T09:00
in the plan's time zone, or with
.Ql Z
or
.Ql +01:00 .
.It hours
.Ql Mon\-Fri 09:00\-18:00, Sat 10:00\-14:00 ;
they may cross midnight.
.It yes or no
.Ql yes ,
.Ql no ,
.Ql true
or
.Ql false ,
in any case.
.El
.Pp
Every other scalar is the text that was written.
.Ss Conditions
A condition is a list of alternatives, of which one must hold; a single one needs no list, and no condition means always.
An alternative is a mapping from criterion to matcher, and all of its entries must hold.
.Bl -tag -width Ds
.It Ql high
That value.
.It Ql [low, medium]
One of them.
.It Ql medium+
That value or a more serious one; of numbers, that or more.
Not of a choice with
.Ql ordered: no :
its values stand side by side, and of several that are implied none counts.
What can be several at once is a question of yes and no each.
.It Ql <5% , Ql \(dq>5%\(dq
Less, more.
.It Ql 1%..5% , Ql ..5%
Between, both ends included; up to and including.
.El
.Pp
Beside the criteria of the plan there are
.Ql service
everywhere;
.Ql severity ,
.Ql stage ,
.Ql flow
and
.Ql hours
in roles, channels, messages, procedures and obligations; and
.Ql channel ,
.Ql kind
and
.Ql audience
in messages.
)";

std::string spoken_list(std::string_view separated, std::string_view last = " or ") {
  const std::vector<std::string_view> all = format::split(separated);
  std::string out;
  for (std::size_t at = 0; at < all.size(); ++at) {
    out += fmt::format("{}`{}`", at == 0 ? "" : at + 1 == all.size() ? last : ", ", all[at]);
  }
  return out;
}

std::string format_value(const Key& key, const Shape& table) {
  std::string out(row_of(key.kind).expected);
  if (key.table != nullptr) out += fmt::format(", {} each", key.table->name);
  if (!key.choices.empty()) out += ": " + spoken_list(key.choices);
  if (!key.refers.empty()) out += ", of " + spoken_list(key.refers);
  return out + (table.always_needs(key) ? "; required" : "");
}

std::string list_of_keys(const Shape& table) {
  std::string out = ".Bl -tag -width Ds\n";
  for (const Key& key : table.keys) {
    out += fmt::format(".It Ic {}\n{}\n.br\nValue: {}\n", roff_argument(key.name), roff_text(key.doc),
                       roff_text(format_value(key, table)));
    if (!key.example.empty())
      out += fmt::format(".Dl {}\n", roff_argument(fmt::format("{}: {}", key.name, key.example)));
  }
  out += ".El\n";
  if (!table.one_of.empty())
    out += roff_text("At least one of " + spoken_list(table.one_of) + " must be there.") + "\n";
  std::string groups;
  for (const std::string_view group : table.either) {
    groups += (groups.empty() ? "Either " : ", or ") + spoken_list(group, " and ");
  }
  if (!groups.empty()) out += roff_text(groups + ".") + "\n";
  return out;
}

/// Adds the shapes below one, each once, in the order of the table.
void add_shapes(const Shape& table, const std::string& path, std::vector<const Shape*>& done, std::string& out) {
  for (const Key& key : table.keys) {
    if (key.table == nullptr || std::find(done.begin(), done.end(), key.table) != done.end()) continue;
    done.push_back(key.table);
    const std::string below = path + "/" + std::string(key.name);
    out += fmt::format(".Ss {}\nBelow\n.Ql {} .\n{}", key.table->name, roff_argument(below), list_of_keys(*key.table));
    add_shapes(*key.table, below, done, out);
  }
}

}  // namespace

std::string format_manual() {
  std::string out = fmt::format(".Dd {}\n.Dt INCPLAN-PLAN 5\n.Os\n", manual_date);
  out += introduction;
  out += ".Sh KEYS\n.Ss a plan\n" + list_of_keys(format::plan_shape());
  std::vector<const Shape*> done;
  add_shapes(format::plan_shape(), "", done, out);
  out += ".Ss an at_least\nIn a condition, instead of a criterion.\n" + list_of_keys(format::at_least);
  return out + ".Sh SEE ALSO\n.Xr incplan 1 ,\n.Xr incplan-validate 1\n";
}

}  // namespace incplan::core::docs
