import type { RouteName } from '@huying/shared/api/routes'
import { caseBodies } from './case-bodies'
import { gridBodies } from './grid-bodies'
import { listBodies } from './list-bodies'
import { officeBodies } from './office-bodies'
import { ownBodies } from './own-bodies'
import { villageBodies } from './village-bodies'

/** Bodies that some routes would take. */
export type Bodies = { readonly [Name in RouteName]?: readonly unknown[] }

/** Bodies that a route would take, to be bent: the nearer to right, the deeper a wrong one gets. */
export const rightBodies: Bodies = {
	...ownBodies,
	...caseBodies,
	...villageBodies,
	...gridBodies,
	...officeBodies,
	...listBodies,
}
