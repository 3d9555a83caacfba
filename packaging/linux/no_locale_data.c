/* An empty collection of ICU data ("ToCP" of format 1, as icu4c/source/common/ucmndata.h describes it), so that ICU's
   libraries load and find nothing. DATA is the name of the symbol, which carries ICU's major version. */
#include <stdint.h>

__attribute__((visibility("default"))) const struct {
  uint16_t header_bytes;
  uint8_t magic[2];
  uint16_t info_bytes, reserved;
  uint8_t big_endian, character_set, character_bytes, reserved_byte;
  uint8_t format[4], format_version[4], data_version[4];
  uint8_t padding[8];
  uint32_t count, reserved_count;
  int32_t nothing[4];
} DATA = {32, {0xda, 0x27}, 20, 0, 0, 0, 2, 0, {'T', 'o', 'C', 'P'}, {1, 0, 0, 0}, {0, 0, 0, 0}, {0}, 0, 0, {0}};
