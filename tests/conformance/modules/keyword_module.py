# keyword: the two lists and the tests for membership.
import keyword

print(keyword.kwlist, len(keyword.kwlist))
print(keyword.softkwlist)
words = ['if', 'None', 'none', 'match', 'type', '_', 'self', '', 'print', 'nonlocal']
print([(word, keyword.iskeyword(word), keyword.issoftkeyword(word)) for word in words])
print(all(map(keyword.iskeyword, keyword.kwlist)), any(map(keyword.iskeyword, keyword.softkwlist)))
print(sorted(keyword.__all__), keyword.iskeyword(5))
