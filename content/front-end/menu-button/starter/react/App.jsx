export default function App() {
  return (
    <main>
      <h1>Report.pdf</h1>
      <button type="button" onClick={() => console.log('what can be done', api.actions)}>Actions</button>
    </main>
  );
}
