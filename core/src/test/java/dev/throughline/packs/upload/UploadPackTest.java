package dev.throughline.packs.upload;

import static org.assertj.core.api.Assertions.assertThat;

import dev.throughline.packs.middleware.SampleApp;
import org.junit.jupiter.api.Test;

class UploadPackTest {

    private static SampleApp app(String source) {
        return new SampleApp(new UploadPack(), source);
    }

    @Test
    void limitsAreErrorsThatInstanceofTells() {
        SampleApp app = app("""
                import multer from 'multer';
                const upload = multer({ storage: multer.memoryStorage(), limits: { fileSize: 10 } });
                app.post('/', upload.single('photo'), (req, res) => {
                    if (!req.file) return res.status(400).end();
                    res.status(201).json({ size: req.file.size });
                });
                app.use((err, req, res, next) => {
                    if (err instanceof multer.MulterError) {
                        return res.status(err.code === 'LIMIT_FILE_SIZE' ? 413 : 422).json({ code: err.code });
                    }
                    res.status(500).end();
                });
                """);

        assertThat(app.statuses()).containsExactly(201, 400, 413, 422);
        assertThat(app.causes(413)).containsExactly("the file is too large");
    }

    @Test
    void withoutALimitNoFileIsTooLarge() {
        assertThat(app("""
                import multer, { MulterError } from 'multer';
                app.post('/', multer({ dest: 'up' }).array('photos'), (req, res) => res.status(201).end());
                app.use((err, req, res, next) => {
                    const tooLarge = err instanceof MulterError && err.code === 'LIMIT_FILE_SIZE';
                    res.status(tooLarge ? 413 : 400).end();
                });
                """).statuses()).containsExactly(201, 400);
    }

    @Test
    void errorOfTheProjectsFilterIsPassedOn() {
        assertThat(app("""
                const multer = require('multer');
                class HttpError extends Error { constructor(public status, message) { super(message); } }
                const upload = multer({
                    fileFilter: (req, file, cb) => {
                        if (file.mimetype !== 'image/png') return cb(new HttpError(415, 'only images'));
                        cb(null, true);
                    },
                });
                app.post('/', upload.single('photo'), (req, res) => res.status(201).end());
                app.use((err, req, res, next) => res.status(err instanceof HttpError ? err.status : 400).end());
                """).statuses()).containsExactly(201, 400, 415);
    }

    @Test
    void uploadInsideAHandlerTellsItsCallback() {
        assertThat(app("""
                import multer from 'multer';
                const upload = multer({ limits: { fileSize: 10 } }).single('photo');
                app.post('/', (req, res) => {
                    upload(req, res, (err) => {
                        if (err) return res.status(400).json({ error: err.message });
                        res.status(201).end();
                    });
                });
                """).statuses()).containsExactly(201, 400);
    }

    @Test
    void fileUploadAnswersOnlyWhereItAborts() {
        assertThat(app("""
                import fileUpload from 'express-fileupload';
                app.use(fileUpload({ limits: { fileSize: 10 }, abortOnLimit: true }));
                app.post('/', (req, res) => res.status(201).end());
                """).statuses()).containsExactly(201, 413);
        assertThat(app("""
                import fileUpload from 'express-fileupload';
                app.use(fileUpload({ limits: { fileSize: 10 } }));
                app.post('/', (req, res) => res.status(201).end());
                """).statuses()).containsExactly(201);
    }
}
