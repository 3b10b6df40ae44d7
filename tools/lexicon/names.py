"""The key under which a name is looked up; the same as name_key() in src/lexicon/names.cc."""
import unicodedata

SPECIAL = {'ı': 'i', 'ł': 'l', 'ß': 'ss', 'ø': 'o', 'æ': 'ae', 'œ': 'oe', 'đ': 'd', 'ð': 'd',
           'ħ': 'h', 'þ': 'th', 'ə': 'e', 'ŋ': 'n', 'ŧ': 't', 'ı': 'i', 'ĸ': 'k', 'ʼn': 'n', 'ſ': 's'}
DROPPED = set(".'`´‘’ʻʼʾʿ\u02b9\u02bb\u02bd")


def fold_char(char: str) -> str:
    """One lower-case character without its diacritics."""
    if char in SPECIAL:
        return SPECIAL[char]
    base = unicodedata.normalize('NFD', char)
    return ''.join(c for c in base if not unicodedata.combining(c)) or ''


def name_key(name: str) -> str:
    """Words in lower case without diacritics, points and apostrophes, one blank between them."""
    words = []
    for raw in name.replace('’', "'").split():
        word = ''
        for part in raw.split('-'):
            if part.endswith("'s"):
                part = part[:-2]
            word += ' '
            for char in part.lower():
                if char in DROPPED:
                    continue
                folded = ''.join(fold_char(c) for c in char)
                word += ''.join(c if c.isalnum() else ' ' for c in folded)
        words += word.split()
    return ' '.join(words)
