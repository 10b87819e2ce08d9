"""Loads the list of the bench into SQLite with pandas, and says how long it took.

grants.py CSV DATABASE: read_csv, the same columns as Maillage writes (numbers of row, list, giver and beneficiary as hashes, amounts in cents, one row for equal
lines), then to_sql into a table with the same unique key, then the same indexes. Prints "key=value" lines: times in seconds, memory in kB.
"""
import resource
import sqlite3
import sys
import time

import pandas as pd

start, start_cpu = time.perf_counter(), time.process_time()
source = pd.read_csv(sys.argv[1], sep=";", dtype={"idAttribuant": str, "idBeneficiaire": str, "rnaBeneficiaire": str, "idRAE": str}, decimal=",", keep_default_na=False)
read, read_cpu = time.perf_counter(), time.process_time()


def number(*columns):
    """63 bits of a hash of some columns."""
    hashed = pd.util.hash_pandas_object(source[list(columns)], index=False)
    return (hashed & 0x7FFFFFFFFFFFFFFF).astype("int64")


paid = source["datesPeriodeVersement"].astype(str)
rows = pd.DataFrame({
    "id": number(*source.columns),
    "list_id": number("nomAttribuant", "idAttribuant"),
    "giver_mention": number("nomAttribuant", "idAttribuant"),
    "beneficiary_mention": number("nomBeneficiaire", "idBeneficiaire"),
    "year": source["dateConvention"].str[:4].astype("int64"),
    "stage": 1,
    "amount_cents": (source["montant"].astype(float) * 100).round().astype("int64"),
    "nature": 1,
    "decided_on": source["dateConvention"],
    "reference": source["referenceDecision"],
    "purpose": source["objet"],
    "theme": "",
    "scheme": source["dispositifAide"],
    "conditions": source["conditionsVersement"],
    "paid_from": paid.str[:10],
    "paid_to": paid.str[-10:],
    "share": source["pourcentageSubvention"],
    "rae": source["idRAE"],
    "notified_to_europe": 2,
    "proposed_by": "",
    "contract_code": "",
    "neighbourhood_codes": "",
    "renewal": 0,
    "visibility": 0,
    "import_id": 1,
}).drop_duplicates("id")
made, made_cpu = time.perf_counter(), time.process_time()

kinds = {"int64": "INTEGER NOT NULL", "float64": "REAL"}
columns = ", ".join(f"{name} {'INTEGER PRIMARY KEY' if name == 'id' else kinds.get(str(kind), 'TEXT')}" for name, kind in rows.dtypes.items())
with sqlite3.connect(sys.argv[2]) as database:
    database.execute(f"CREATE TABLE grants ({columns})")
    rows.to_sql("grants", database, if_exists="append", index=False)
    for name in ("list_id", "beneficiary_mention", "giver_mention"):
        database.execute(f"CREATE INDEX by_{name} ON grants ({name})")
written, written_cpu = time.perf_counter(), time.process_time()

print(f"pandas={pd.__version__}")
print(f"rows={len(rows)}")
print(f"read_s={read - start}")
print(f"make_s={made - read}")
print(f"write_s={written - made}")
print(f"cpu_s={read_cpu - start_cpu + written_cpu - made_cpu}")
print(f"peak_kb={resource.getrusage(resource.RUSAGE_SELF).ru_maxrss}")
