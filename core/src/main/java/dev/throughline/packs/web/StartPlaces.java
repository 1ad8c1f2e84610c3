package dev.throughline.packs.web;

import java.util.List;

/** What files of a checkout say about where servers start. A world has one, its companion of this class. */
public record StartPlaces(List<StartPlace> places) {

    /**
     * One place.
     *
     * @param file its path relative to the audited root
     * @param attribute the name in the file that is the app, or that tells how it is made
     */
    public record StartPlace(String file, String attribute) {}

    public StartPlaces {
        places = List.copyOf(places);
    }
}
