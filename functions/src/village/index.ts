import { RefusalError } from '@huying/shared/error/refusal'
import { bucketObjects } from '../disclosure/objects'
import { endpoint } from '../edge/endpoint'
import { realPorts, setting } from '../edge/ports'
import { pictureSource } from '../photo/picture-addresses'
import { openTable } from '../store/table'
import { villageHandlers } from './village-handlers'

const bucket = setting('DISCLOSURE_BUCKET')

export const handler = endpoint<'village'>(
	villageHandlers({
		table: openTable(),
		objects: bucketObjects(bucket),
		pictures: () => pictureSource(bucket),
		now: realPorts.now,
	}),
	// Every route of it is open: nobody is asked who they are
	async () => {
		throw new RefusalError('sessionMissing')
	},
	realPorts,
)
