# Text files compiled into a target.
#
#   incplan_embed(incplan-cmd HEADER cmd/templates.hpp FUNCTION incplan::core::cmd::template_text
#                 FILES templates/standard.en.yaml)
#
# defines the function that HEADER declares, `std::string_view template_text(std::string_view name)`: the bytes of a
# file by its name (`standard.en.yaml`), or nothing when there is no such file.

set(incplan_embed_script ${CMAKE_CURRENT_LIST_DIR}/embed_script.cmake)

function(incplan_embed target)
  cmake_parse_arguments(PARSE_ARGV 1 arg "" "HEADER;FUNCTION" "FILES")
  string(MAKE_C_IDENTIFIER ${arg_FUNCTION} stem)
  set(output ${CMAKE_CURRENT_BINARY_DIR}/embedded/${stem}.cpp)
  add_custom_command(
    OUTPUT ${output}
    COMMAND ${CMAKE_COMMAND} -DOUTPUT=${output} -DHEADER=${arg_HEADER} -DFUNCTION=${arg_FUNCTION}
            "-DFILES=${arg_FILES}" -P ${incplan_embed_script}
    DEPENDS ${arg_FILES} ${incplan_embed_script}
    COMMENT "Embedding files as ${arg_FUNCTION}"
    VERBATIM)
  target_sources(${target} PRIVATE ${output})
endfunction()
