/* The tables and models of the page reader, linked into the binary as they stand in data/. */
  .section .note.GNU-stack,"",%progbits
  .section .rodata
#define EMBED(name, file)      \
  .globl name;                 \
  name: .incbin file;          \
  .globl name##_end;           \
  name##_end: .byte 0
EMBED(tacitus_page_furniture, "data/lexicons/page_furniture.tsv")
EMBED(tacitus_page_languages, "data/lexicons/page_languages.tsv")
EMBED(tacitus_page_calendar, "data/lexicons/page_calendar.tsv")
EMBED(tacitus_page_date_labels, "data/lexicons/page_date_labels.tsv")
EMBED(tacitus_page_kinds, "data/lexicons/page_kinds.tsv")
EMBED(tacitus_page_flat_model, "data/models/page_flat.txt")
EMBED(tacitus_page_classes, "data/lexicons/page_classes.tsv")
EMBED(tacitus_page_html_model, "data/models/page_html.txt")
