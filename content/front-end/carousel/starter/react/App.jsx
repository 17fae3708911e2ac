export default function App() {
  return (
    <main>
      <h1>The corner shop</h1>
      <section>
        {/* All of them, one below the other. */}
        {api.slides.map(({ id, title, text }) => (
          <div key={id}>
            <h2>{title}</h2>
            <p>{text}</p>
          </div>
        ))}
      </section>
    </main>
  );
}
