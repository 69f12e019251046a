import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The repository's own folder. */
export const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))))

/** Builds that are kept while their sources stay the same; `npm run reset` leaves them. */
export const localFolder = join(root, '.local')

/** Where a running cloud's data and addresses are; HUYING_LOCAL puts a second one beside the first. */
const stateFolder = process.env.HUYING_LOCAL ?? localFolder

/** What `npm start` remembers from one time to the next; `npm run reset` clears it. */
export const dataFolder = join(stateFolder, 'data')

/** Where everything else finds the running cloud. */
export const addressesFile = join(stateFolder, 'addresses.json')
