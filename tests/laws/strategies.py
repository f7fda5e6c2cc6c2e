"""Random and hostile reports."""

from hypothesis import strategies as st

# Pieces that lead rules astray: open quotations, dates, credits, figures, marks of all kinds, damage.
PIECES = (
    "„", "“", "\"", "»", "«", "‚", "‘", "'", "(dpa)", "BERLIN (AFP) –", "am Mittwoch", "3. April 2024", "mindestens 144 Menschen",
    "laut Petersmark", "sagte Minister Brenneke", "dass", "habe", "sei", ".", "..", "!", "?", ":", "\n", "\n\n", "\r\n", "\t", " ",
    "[1]", "[1] https://example.org/20240403/x", "https://", "Siehe auch", "Anzeige", "z. B.", "Dr.", "22.", "1,2 Millionen Euro", "2,5.3",
    "Von Maren Tidewell", "Der", "Die Ministerin", "Jonna Petersmark", "er", "\x00", "\u200b", "\ufeff", "İ", "ß", "ﬁ", "🙂", "é", "e\u0301",
    "–", "-", "%", "zwischen 3 und 5", "das Verteidigungsministerium", "Paris", "wies zurück", "9" * 40, "Leave a Reply", "|", "A" * 200,
)  # fmt: skip

hostile_texts = st.one_of(
    st.lists(st.sampled_from(PIECES), max_size=60).map(" ".join),
    st.lists(st.sampled_from(PIECES), max_size=60).map("".join),
    st.text(alphabet=st.characters(exclude_categories=["Cs"]), max_size=300),
)
