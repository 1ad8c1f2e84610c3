package dev.throughline.source;

/**
 * How much of a checkout is looked at before the walk or a read gives up with a diagnostic.
 *
 * @param files most files that are listed
 * @param entries most folder entries that are looked at, files, links and folders together
 * @param depth most folders on the way from the root to a file
 * @param fileSize most bytes of one file that are read
 */
public record WalkLimits(int files, int entries, int depth, int fileSize) {

    /** The limits of an ordinary audit: generous for real repositories, a bound for hostile ones. */
    public static final WalkLimits STANDARD = new WalkLimits(200_000, 1_000_000, 64, 8 * 1024 * 1024);
}
