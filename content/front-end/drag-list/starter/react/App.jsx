export default function App() {
  return (
    <main>
      <h1>Tasks</h1>
      <ol aria-label="Tasks">
        {api.tasks.map(({ id, title }) => <li key={id} onPointerDown={() => console.log('move', title)}>{title}</li>)}
      </ol>
    </main>
  );
}
