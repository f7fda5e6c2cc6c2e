"""Compare the example reports and write the dossier as an HTML file."""

from pathlib import Path

import lesart

here = Path(__file__).parent
dossier = lesart.compare_reports(lesart.read_reports([str(here / "reports")]))

for event in dossier.events:
    print(
        f"{event.event.label}: {len(event.reports)} reports, {event.lineage.independent_origins} independent origins"
    )
    for point in event.comparison.points:
        if point.relation in {"conflict", "disputed_by_parties"}:
            print(f"  {point.relation}: {' / '.join(reading.text for reading in point.readings)}")

target = here / "dossier.html"
target.write_text(lesart.as_html(dossier), encoding="utf-8")
print(f"The dossier is at {target}")
