#include "report/redacted.hpp"

#include <algorithm>
#include <set>

#include "report/diagnostic_format.hpp"
#include "text/contacts.hpp"

namespace incplan::core::report {
namespace {

/// A character of as many bytes, so that lines and columns stay what they are.
std::string_view mask_for(char first_byte) {
  const auto byte = static_cast<unsigned char>(first_byte);
  if (byte < 0xC0) return "*";
  if (byte < 0xE0) return "\u00B7";
  return byte < 0xF0 ? "\u2022" : "\U0001F784";
}

void mask(std::string& bytes, const Span& span) {
  for (std::size_t at = span.start; at < std::min(span.end, bytes.size());) {
    const std::string_view by = mask_for(bytes[at]);
    const bool is_layout = bytes[at] == '\n' || bytes[at] == '\r' || bytes[at] == '\t';
    if (!is_layout) bytes.replace(at, std::min(by.size(), bytes.size() - at), by);
    at += by.size();
  }
}

std::set<const Source*> files_of(const CheckedPlan& plan) {
  std::set<const Source*> files(plan.files.begin(), plan.files.end());
  for (const Diagnostic& diagnostic : plan.diagnostics) {
    files.insert(diagnostic.place.source);
    for (const Related& related : diagnostic.related) files.insert(related.place.source);
  }
  files.erase(nullptr);
  return files;
}

/// Whether a mistake stands at these words, or in them; their quotes belong to them.
bool is_mistaken(const Span& words, const std::vector<Span>& mistakes) {
  const std::size_t first = words.start - std::min<std::size_t>(words.start, 1);
  const auto begin = std::ranges::lower_bound(mistakes, first, {}, &Span::start);
  const auto end = std::ranges::upper_bound(begin, mistakes.end(), words.end, {}, &Span::start);
  return std::any_of(begin, end, [&words](const Span& mistake) { return mistake.end <= words.end + 1; });
}

}  // namespace

Redacted::Redacted(const CheckedPlan& plan) : original_(plan), plan_(plan) {
  if (!plan.diagnostics.empty()) {
    for (const Source* file : files_of(plan)) secrets_.learn(file->bytes());
  }
  plan_.path = secrets_.hidden(plan.path);
  plan_.unreadable = secrets_.hidden(plan.unreadable);
  for (Diagnostic& diagnostic : plan_.diagnostics) redact(diagnostic);
}

void Redacted::redact(Diagnostic& diagnostic) {
  redact(diagnostic.place);
  // The words of this check hold nothing of the plan, and name what a plan may have for a password.
  if (diagnostic.code != code::secret) {
    diagnostic.message = Sentence::words(secrets_.hidden(to_text(diagnostic.message)));
    diagnostic.hint = secrets_.hidden(diagnostic.hint);
  }
  for (Related& related : diagnostic.related) {
    redact(related.place);
    related.message = secrets_.hidden(related.message);
  }
}

void Redacted::redact(Place& place) {
  place.source = shown(place.source);
  place.path = shown(place.path);
}

const Source* Redacted::shown(const Source* source) {
  if (source == nullptr) return nullptr;
  const auto [known, is_new] = shown_sources_.emplace(source, source);
  if (!is_new) return known->second;
  std::vector<Span> spans = secrets_.in(source->bytes());
  const std::vector<Span> contacts = contacts_in(*source);
  spans.insert(spans.end(), contacts.begin(), contacts.end());
  std::string name = secrets_.hidden(source->name());
  const bool is_withheld = std::ranges::find(original_.withheld, source) != original_.withheld.end();
  if (spans.empty() && name == source->name() && !is_withheld) return source;
  std::string bytes(source->bytes());
  for (const Span& span : spans) mask(bytes, span);
  return known->second = &sources_.emplace_back(std::move(name), std::move(bytes),
                                                is_withheld ? Source::Excerpts::none : Source::Excerpts::shown);
}

/// Where a file says how to reach people, but for the very words that are a mistake.
std::vector<Span> Redacted::contacts_in(const Source& source) const {
  std::vector<Span> spans;
  for (const Place& place : original_.contacts) {
    if (place.source == &source) spans.push_back({place.start, place.end});
  }
  for (const Contact& contact : find_contacts(source.bytes())) spans.push_back({contact.start, contact.end});
  std::vector<Span> mistakes;
  for (const Diagnostic& diagnostic : original_.diagnostics) {
    if (diagnostic.place.source == &source) mistakes.push_back({diagnostic.place.start, diagnostic.place.end});
  }
  std::ranges::sort(mistakes, {}, &Span::start);
  spans = merged(std::move(spans));
  std::erase_if(spans, [&mistakes](const Span& words) { return is_mistaken(words, mistakes); });
  return spans;
}

const PathSegment* Redacted::shown(const PathSegment* path) {
  if (path == nullptr) return nullptr;
  const auto known = shown_steps_.find(path);
  if (known != shown_steps_.end()) return known->second;
  const PathSegment* parent = shown(path->parent);
  const bool is_secret = !secrets_.in(path->key).empty();
  const PathSegment* safe = path;
  if (is_secret || parent != path->parent) {
    const std::string_view key =
        is_secret ? std::string_view(keys_.emplace_back(secrets_.hidden(path->key))) : path->key;
    safe = &steps_.emplace_back(PathSegment{.parent = parent, .key = key, .index = path->index});
  }
  return shown_steps_[path] = safe;
}

std::string reported(const Diagnostic& diagnostic) {
  Secrets secrets;
  if (diagnostic.place) secrets.learn(diagnostic.place.source->bytes());
  return secrets.hidden(full_message(diagnostic));
}

}  // namespace incplan::core::report
