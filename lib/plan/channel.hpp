// Whom we tell, through which channels, and with which words: audiences, channels, variables, messages and stages.
// A part of plan.hpp, which says what holds for all of them.
#pragma once

#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "format/channel_kind.hpp"
#include "format/enumerations.hpp"
#include "plan/condition.hpp"
#include "plan/id.hpp"
#include "plan/text.hpp"
#include "text/duration.hpp"
#include "text/time.hpp"
#include "text/zone.hpp"

namespace incplan::core {

struct Audience {
  AudienceId id;
  Place place;
  Text name;
  bool is_public = false;
  std::vector<Located<std::string>> languages;  ///< empty: the plan's first
  std::vector<ZonePtr> zones;                   ///< times are shown in these; empty: the plan's
  Ref<HolderTag> approver;                      ///< empty where nobody has to agree
};

/// Named values for a tool: `page_id: abc123`. A list has several values.
struct Setting {
  std::string name;
  std::vector<Located<std::string>> values;
  Place place;  ///< of the key
};

struct Channel {
  struct Access {
    Place place;
    Located<std::string> kept_in;  ///< where the credential lives: a reference, never a value
    Located<std::string> sign_in;  ///< what must work to get in
    Ref<HolderTag> granted_by;     ///< who grants access
    std::optional<Duration> takes;
  };

  ChannelId id;
  Place place;
  Text name;
  Located<std::string> kind_written;
  const ChannelKind* kind = nullptr;  ///< null for a kind that does not exist
  Ref<AudienceTag> audience;
  Text purpose;
  Condition when;                ///< which incidents are reported here
  Located<std::string> service;  ///< the service it runs on
  Located<std::string> url;
  std::optional<Access> access;
  Ref<HolderTag> owner;               ///< who posts
  Ref<ChannelTag> fallback;           ///< for when this one is down too
  bool standby = false;               ///< used only where it stands in for one that is down
  std::optional<Located<int>> limit;  ///< instead of the kind's
  std::vector<Setting> settings;
};

/// What the messages leave open.
struct Variable {
  VariableId id;
  Place place;
  Text ask;
  Text example;
  std::optional<Text> fallback;  ///< `default`; without one the variable must be filled
  bool per_language = false;
  bool is_public = true;      ///< false: never in a message to a public audience
  Ref<StageTag> public_from;  ///< not in one before this stage, nor in the other flow; empty: in every stage
};

struct Message {
  Place place;
  Condition when;
  Text title;
  Text text;
};

struct Stage {
  StageId id;
  Place place;
  Text name;
  Text description;
  Located<std::string> status;  ///< the word of status tools; the id where none is given
  Flow flow = Flow::incident;
  std::optional<bool> final_written;
  bool is_final = false;          ///< the incident is over with this stage; the last of its flow when none says so
  std::optional<Duration> every;  ///< rhythm of updates where the severity gives none
  std::vector<Message> messages;  ///< the first whose `when` holds for the channel is used
};

}  // namespace incplan::core
