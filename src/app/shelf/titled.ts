import { type Dataset, labelIn } from '../../graph/dataset.ts';

/** A data set under the title that its reader gave it. */
export function titled(dataset: Dataset, title: string): Dataset {
  const { description } = dataset;
  if (labelIn(description.title, 'en') === title) return dataset;
  return { ...dataset, description: { ...description, title: { en: title, es: null, ar: null } } };
}
