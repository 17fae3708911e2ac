export default function App() {
  return (
    <main>
      <h1>Log</h1>
      <div id="list">
        {/* All ten thousand at once would be too many. */}
        {api.lines.slice(0, 100).map(({ id, text }) => <div key={id} className="line">{text}</div>)}
      </div>
    </main>
  );
}
