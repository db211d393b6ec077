import { type Lens, RECORD } from '../../graph/lens.ts';
import { networkOf } from '../../graph/network.ts';
import { type Snapshot, snapshotOf } from '../../graph/snapshot.ts';
import { viewOf } from '../../graph/view.ts';
import { readDay } from '../../time/edtf.ts';
import { dayPeriod } from '../../time/spell.ts';
import { readDataset } from '../folder.ts';
import { filesWith, lines } from './sound.ts';

/** A membership that ends, a border without direction, a rival account, awkward texts. */
const FILES = {
  'nodes.csv': lines(
    'id,kind,label_en,label_es,lat,lon,capital',
    'venezuela,country,Venezuela,,,,',
    'peru,country,Peru,Perú,-9.2,-75,"Lima, ""los Reyes"""',
    'lima-group,bloc,Lima <Group> & friends\u0007,Grupo de Lima,,,',
  ),
  'relations.csv': lines(
    'id,family,sign,directed,label_en,label_es',
    'member-of,membership,1,yes,member of,miembro de',
    'borders,other,0,no,borders,limita con',
  ),
  'ties.csv': lines(
    'id,source,relation,target,role,status,start,end,account,presence',
    'peru-lima,peru,member-of,lima-group,full,active,2017-08-08,2021-08~,,first',
    'peru-lima-left,peru,member-of,lima-group,full,suspended,2021-08,..,003,',
    'peru,peru,borders,venezuela,,,..,..,,',
  ),
  'evidence.csv': lines(
    'of,source,stance,on',
    'peru-lima,003,denies,end',
    'peru-lima,001,asserts,all',
    'peru-lima,000,qualifies,all',
  ),
  'sources.csv': lines('id,kind,title', '000,d,A', '001,d,B', '003,d,C'),
};

/** The files of the sample. */
export const sampleFiles = (): Map<string, Uint8Array> => filesWith(FILES);

/** The sample on a day. */
export function sampleOn(day: string, lens: Lens = RECORD): Snapshot {
  const { dataset } = readDataset(sampleFiles());
  return snapshotOf(viewOf(networkOf(dataset!), lens), dayPeriod(readDay(day)!));
}
