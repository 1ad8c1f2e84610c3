package dev.throughline.packs.mongoose;

import static org.assertj.core.api.Assertions.assertThat;

import dev.throughline.packs.middleware.SampleApp;
import org.junit.jupiter.api.Test;

class MongoosePackTest {

    private static SampleApp app(String source) {
        return new SampleApp(new MongoosePack(), """
                import mongoose, { Schema, model } from 'mongoose';
                const failure = (status) => Object.assign(new Error('failed'), { status });
                const answer = (work) => (req, res, next) => work(req).then((body) => res.json(body)).catch(next);
                """ + source);
    }

    /** Error handlers stand behind the routes. */
    private static String handled(String source) {
        return source + "\napp.use((err, req, res, next) => res.status(err.status).end());";
    }

    @Test
    void aModelRunsTheStaticsOfItsSchema() {
        assertThat(app(handled("""
                const schema = new Schema({ name: String });
                schema.statics = {
                    load(id) {
                        return this.findById(id).exec().then((found) => found || Promise.reject(failure(404)));
                    },
                };
                schema.statics.count = async function () { throw failure(409); };
                schema.static('gone', async () => { throw failure(410); });
                const Thing = mongoose.model('Thing', schema);
                app.get('/', answer((req) => req.query.id
                    ? Thing.load(req.query.id)
                    : req.query.all ? Thing.count() : mongoose.model('Thing').gone()));
                """)).statuses()).contains(404, 409, 410);
    }

    @Test
    void staticsOfOneModelAreNotThoseOfAnother() {
        assertThat(app(handled("""
                const one = model('One', new Schema({}, { statics: { load: async () => { throw failure(404); } } }));
                const two = model('Two', new Schema({}, { statics: { load: async () => { throw failure(410); } } }));
                app.get('/', answer(() => two.load()));
                """)).statuses()).contains(410).doesNotContain(404);
    }

    @Test
    void documentsHaveTheMethodsOfTheirSchema() {
        assertThat(app(handled("""
                const schema = new Schema({});
                schema.methods.pay = function (amount) { if (amount > 1) throw failure(402); return this.save(); };
                schema.method('lock', () => { throw failure(423); });
                const Account = mongoose.models.Account || model('Account', schema);
                app.post('/', answer(async (req) => {
                    const found = await Account.findOne({});
                    const made = new Account({});
                    return req.query.paid ? found.pay(req.body.amount) : made.lock();
                }));
                """)).statuses()).contains(402, 423);
    }

    @Test
    void aLoadedClassGivesBoth() {
        assertThat(app(handled("""
                class Things {
                    static async load() { throw failure(404); }
                    open() { throw failure(423); }
                }
                const schema = new Schema({});
                schema.loadClass(Things);
                const Thing = model('Thing', schema);
                app.get('/', answer(async (req) => {
                    const found = await Thing.findOne({});
                    return req.query.id ? Thing.load() : found.open();
                }));
                """)).statuses()).contains(404, 423);
    }
}
