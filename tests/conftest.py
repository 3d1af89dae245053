"""What all tests share."""

import signal

# Run in the background by a shell, tests inherit that Ctrl-C is ignored, and would pass that on
# to the servers that they start and end by it.
if signal.getsignal(signal.SIGINT) is signal.SIG_IGN:
    signal.signal(signal.SIGINT, signal.default_int_handler)
