import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The repository's own folder. */
export const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))))

/** Builds that are kept while their sources stay the same; `npm run reset` leaves them. */
export const localFolder = join(root, '.local')

/** What `npm start` remembers from one time to the next; `npm run reset` clears it. */
export const dataFolder = join(localFolder, 'data')

/** Where everything else finds the running cloud. */
export const addressesFile = join(localFolder, 'addresses.json')
