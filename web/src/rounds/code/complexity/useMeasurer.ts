import { useEffect, useState } from 'react';
import { call } from '../../../lib/api.ts';
import { onEvent, onReturn } from '../../../lib/connection.ts';
import { createMeasurer, isUnderWay, type Measurer } from './measuring.ts';

/** The measurer of one problem's page. What was under way when the page was left is shown again. */
export function useMeasurer(slug: string): Measurer {
  const [measurer] = useState(() =>
    createMeasurer({
      create: (body) => call('createMeasurement', { body }),
      fetch: (id) => call('getMeasurement', { params: { id } }),
      cancel: (id) => call('cancelMeasurement', { params: { id } }),
    }),
  );
  useEffect(() => onEvent(measurer.event), [measurer]);
  useEffect(() => onReturn(measurer.catchUp), [measurer]);
  useEffect(() => {
    let left = false;
    void call('listMeasurements', { query: { problem: slug, limit: 1 } }).then((answer) => {
      const newest = answer.ok ? answer.value.measurements[0] : undefined;
      if (newest && isUnderWay(newest) && !left && measurer.store.get().state === 'asking') void measurer.show(newest.id);
    });
    return () => {
      left = true;
    };
  }, [measurer, slug]);
  return measurer;
}
