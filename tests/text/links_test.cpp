#include "text/links.hpp"

#include <doctest/doctest.h>

#include <string>

#include "text/top_level_domains.hpp"

using namespace incplan::core;

namespace {

/// The links of a text, separated by blanks.
std::string links(std::string_view text, LinkRules rules) {
  std::string found;
  for (const Link link : find_links(text, rules)) found += std::string(text.substr(link.offset, link.length)) + " ";
  if (!found.empty()) found.pop_back();
  return found;
}

}  // namespace

TEST_CASE("links are found where the services find them") {
  struct Row {
    std::string_view text;
    std::string_view x;
    std::string_view mastodon;
  };
  for (const Row& row : {
           Row{"See https://a.co/b.", "https://a.co/b", "https://a.co/b"},
           Row{"See a.co/b, c.com; d.org!", "a.co/b c.com d.org", ""},
           Row{"<https://a.co/b>", "https://a.co/b", "https://a.co/b"},
           Row{"(see https://a.co/b(c)d)", "https://a.co/b(c)d", "https://a.co/b(c)d"},
           Row{"https://a.co/(b(c)d)e", "https://a.co/(b(c)d)e", "https://a.co/(b(c)d)e"},
           Row{"https://a.co/(b", "https://a.co/", "https://a.co/"},
           Row{"https://a.co/()", "https://a.co/", "https://a.co/"},
           Row{"https://a.co?q=1&r=2.", "https://a.co?q=1&r=2", "https://a.co?q=1&r=2"},
           Row{"a.co?q=1 a.co:80 a.co:80/x?q", "a.co a.co a.co:80/x?q", ""},
           Row{"https://a.co:8080/x", "https://a.co:8080/x", "https://a.co:8080/x"},
           Row{"https://a.co/é/Ж/日", "https://a.co/é/Ж/", "https://a.co/é/Ж/日"},
           Row{"https://例え.jp/x", "https://例え.jp/x", "https://例え.jp/x"},
           Row{"https://xn--r8jz45g.jp", "https://xn--r8jz45g.jp", "https://xn--r8jz45g.jp"},
           Row{"https://a.xn--p1ai/x", "https://a.xn--p1ai/x", "https://a.xn--p1ai/x"},
           Row{"a.co日a.co", "a.co a.co", ""},
           Row{"https://a.com.Then more", "https://a.com", "https://a.com"},
           Row{"https://status.intranet.internalname.", "https://status.intranet.internalname",
               "https://status.intranet.internalname"},
           Row{"https://a_b.example.com a_b.example.com", "https://a_b.example.com b.example.com",
               "https://a_b.example.com"},
           Row{"ops@a.co #a.co $a.co /a.co -a.co .a.co xhttps://a.co", "", ""},
           // What has no scheme begins behind foreign letters, and behind the one letter that begins a text.
           Row{"日本.co.uk ж-a.co “.co.uk", "co.uk a.co co.uk", ""},
           Row{"éa.co ùb.co", "a.co ùb.co", ""},
           Row{"＃a.co は＠b.de ＃https://c.co", "a.co b.de", ""},
           Row{"ɓa.co \".co.uk", "a.co co.uk", ""},
           Row{"1.2.3.4 https://1.2.3.4/x https://host/x", "", ""},
           Row{"a..co -a.co- a.co+1 a.co@b", "", ""},
           Row{"https://", "", ""},
           Row{"https://a.co https://b.co", "https://a.co https://b.co", "https://a.co https://b.co"},
       }) {
    CAPTURE(row.text);
    CHECK(links(row.text, LinkRules::x) == row.x);
    CHECK(links(row.text, LinkRules::mastodon) == row.mastodon);
  }
}

TEST_CASE("a link longer than 4,096 bytes is none") {
  const std::string path(4'096 - std::string_view("https://a.co/").size(), 'x');
  CHECK(find_links("https://a.co/" + path, LinkRules::x).size() == 1);
  CHECK(find_links("https://a.co/x" + path, LinkRules::x).empty());
}

TEST_CASE("known domains are known in any case") {
  CHECK(is_top_level_domain("com"));
  CHECK(is_top_level_domain("DE"));
  CHECK_FALSE(is_top_level_domain("js"));
  CHECK_FALSE(is_top_level_domain("co "));
  CHECK_FALSE(is_top_level_domain(""));
}
