"""Triples → breaches of the model that SHACL Core cannot say, or says slowly."""

from __future__ import annotations

import datetime as dt
import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from decimal import Decimal

import pyoxigraph as ox

from ..model.edtf import bounds
from ..model.fact import Amount, AmountRole, Entity, Fact, Literal, Modality, Object, Predicate
from ..model.fact import When, WhenRole
from ..model.ident import statement_key
from ..model.names import Type
from ..model.terms import EDTF, EM, ID, OA, P, PREFIXES, PROV, PS, RDF, RDF_TYPE, RDFS, SCHEMA
from ..model.terms import ST, XSD
from .terms import Term, camel
