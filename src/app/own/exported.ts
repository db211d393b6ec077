import { writeDataset } from '../../formats/folder.ts';
import { writeZip } from '../../formats/zip.ts';
import type { Dataset } from '../../graph/dataset.ts';

/** A data set as the zip that can be opened anywhere. */
export const exportedZip = (dataset: Dataset): Uint8Array => writeZip(writeDataset(dataset));
