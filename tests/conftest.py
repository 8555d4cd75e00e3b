"""What holds for all tests: a law is tried as long as it takes, on a machine of any speed."""

from hypothesis import settings

settings.register_profile("untimed", deadline=None)
settings.load_profile("untimed")
