// The ends of host names by which a bare host such as `status.shop.com` is known to be one. A host under an ending that
// is missing here is counted by its characters, as those services do that do not know it either. `example` (RFC 2606)
// stands for any of them.
#include <string>
#include <unordered_set>

#include "text/links.hpp"
#include "text/scanner.hpp"
#include "text/unicode.hpp"

namespace incplan {
namespace {

constexpr std::string_view countries =
    "ac ad ae af ag ai al am ao aq ar as at au aw ax az ba bb bd be bf bg bh bi bj bm bn bo br bs bt bv bw by bz"
    " ca cc cd cf cg ch ci ck cl cm cn co cr cu cv cw cx cy cz de dj dk dm do dz ec ee eg er es et eu fi fj fk fm"
    " fo fr ga gb gd ge gf gg gh gi gl gm gn gp gq gr gs gt gu gw gy hk hm hn hr ht hu id ie il im in io iq ir is"
    " it je jm jo jp ke kg kh ki km kn kp kr kw ky kz la lb lc li lk lr ls lt lu lv ly ma mc md me mg mh mk ml mm"
    " mn mo mp mq mr ms mt mu mv mw mx my mz na nc ne nf ng ni nl no np nr nu nz om pa pe pf pg ph pk pl pm pn pr"
    " ps pt pw py qa re ro rs ru rw sa sb sc sd se sg sh si sj sk sl sm sn so sr ss st su sv sx sy sz tc td tf tg"
    " th tj tk tl tm tn to tr tt tv tw tz ua ug uk us uy uz va vc ve vg vi vn vu wf ws ye yt za zm zw";

constexpr std::string_view others =
    "academy aero agency app art asia audio bank bar berlin bid bike bio biz blog business cab cafe capital care"
    " careers cash cat center chat church city cloud club codes coffee com community company computer construction"
    " consulting cool coop credit data date design dev digital direct directory domains earth edu education email"
    " energy engineer engineering estate events example exchange expert express family farm fashion finance"
    " financial fit football foundation fund gallery game games gmbh gold gov graphics green group guide hamburg"
    " health help hospital host hosting house how info ink institute insurance int international investments jobs"
    " kitchen koeln land law legal life limited link live loan lol london love ltd management market marketing media"
    " mil mobi money museum name net network news ngo ninja now nyc one ong online org page paris partners parts"
    " photo photography pics pizza plus post press pro productions properties pub radio realty rent report"
    " restaurant review reviews rocks run sale school science security services shop shopping show site social"
    " software solutions space store stream studio style support swiss systems team tech technology tel tips today"
    " tools top tours town toys trade trading training travel tube university vip vision watch website wiki win wine"
    " work works world wtf xyz yoga zone";

using Words = std::unordered_set<std::string_view>;

Words words_of(std::string_view first, std::string_view second) {
  Words words;
  for (Scanner scan : {Scanner(first), Scanner(second)}) {
    while (!scan.done()) {
      scan.take(' ');
      words.insert(scan.take_while(Scanner::is_letter));
    }
  }
  return words;
}

}  // namespace

bool is_top_level_domain(std::string_view label) {
  static const Words known = words_of(countries, others);
  constexpr std::size_t longest = 16;
  return label.size() <= longest && known.contains(ascii_lower(label));
}

}  // namespace incplan
