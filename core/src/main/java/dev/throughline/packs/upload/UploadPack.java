package dev.throughline.packs.upload;

import dev.throughline.eval.Models;
import dev.throughline.packs.Pack;
import java.util.Set;

/** Models of libraries that take files out of a request. */
public final class UploadPack implements Pack {

    @Override
    public String name() {
        return "upload";
    }

    @Override
    public Set<String> libraries() {
        return Set.of("express-fileupload", "multer");
    }

    @Override
    public void install(Models models) {
        Multer.install(models);
        FileUpload.install(models);
    }
}
