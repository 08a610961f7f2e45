"""The seeds of the harness: one that stays, and a new one each time, which a failure names.

ATTACK_SEED=NUMBER repeats the new one; ATTACK=long takes all there is instead of samples.
"""

import os
import random

IS_LONG = os.environ.get("ATTACK") == "long"
FIXED = 20161202
SEED = int(os.environ.get("ATTACK_SEED") or random.SystemRandom().randrange(10**6))
