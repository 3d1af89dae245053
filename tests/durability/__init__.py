"""That the index outlives crashes, damage, full disks and each other's company."""
