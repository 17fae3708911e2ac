import { useEffect, useState } from 'react';

export default function App() {
  const [rating, setRating] = useState(null);

  useEffect(() => {
    api.rating().then(setRating);
  }, []);

  return (
    <main>
      <h1>Lentil soup</h1>
      <p id="label">Your rating</p>
      {rating && [1, 2, 3, 4, 5].map((value) => (
        <span key={value} className={value <= rating.mine ? 'star filled' : 'star'} onClick={() => console.log('rate', value)} />
      ))}
      {rating && <p>{rating.average} of 5</p>}
    </main>
  );
}
