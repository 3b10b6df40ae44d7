#!/usr/bin/env python3
"""Writes src/page/html_entities_table.cc: the named character references of the WHATWG standard.

  tools/generate/html_entities.py > src/page/html_entities_table.cc
"""
import argparse
import html.entities


def main():
    argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter).parse_args()
    rows = sorted((name.encode(), value.encode("utf-8")) for name, value in html.entities.html5.items())
    print("// Generated: tools/generate/html_entities.py > src/page/html_entities_table.cc")
    print('#include "page/html_entities.h"\n\nnamespace tacitus {\n\n// clang-format off')
    print("extern const NamedReference kNamedReferences[] = {")
    for name, value in rows:
        escaped = "".join(f"\\{byte:03o}" for byte in value)
        print(f'    {{"{name.decode()}", "{escaped}"}},')
    print(f"}};\n// clang-format on\nextern const std::size_t kNamedReferenceCount = {len(rows)};\n\n}}  // namespace tacitus")


if __name__ == "__main__":
    main()
