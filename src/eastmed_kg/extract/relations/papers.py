"""How agreements, plans and the like are called, and what is no name of one."""

from __future__ import annotations

import re

PAPER_NAME = (
    r"(?:(?:(?:[A-Z][\w-]+|status|readmission|cooperation|association|partnership|bilateral|trilateral|"
    r"technical) ){0,3}?"
    r"(?:(?:[Aa]ction|[Oo]perational|[Oo]perating) [Pp]lans?|"
    r"[Rr]oadmaps?|[Ww]orking [Aa]rrangements?|"
    r"[Mm]emorand(?:um|a) of [Uu]nderstanding|MoUs?|[Aa]greements?|[Ss]tatements?|"
    r"[Jj]oint [Ii]nvestigation [Tt]eams?|[Pp]rotocols?|[Aa]rrangements?|"
    r"[Pp]artnerships?))"
)
#: … perhaps with what it is on.
PAPER = rf"(?:{PAPER_NAME}(?: (?:for|on) [\w -]+?)?)"
NO_ARTICLE = re.compile(r"^(?:[Tt]he |[Nn]ew |[Aa]n? )+")
#: A paper that may be any: without its parties it is no name.
BARE = re.compile(r"(?:(?:first|second|third|next|joint|relevant) )?[a-z]+(?: arrangement)?")
SEVERAL = re.compile(
    r"((?:[\w-]+ )*(?:roadmap|agreement|arrangement|plan|partnership))s\b", re.IGNORECASE
)
