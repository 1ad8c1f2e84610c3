use construct_actix_app_factory::Application;

#[actix_web::main]
async fn main() -> std::io::Result<()> {
    let application = Application::build("127.0.0.1:0").await?;
    application.run_until_stopped().await
}
