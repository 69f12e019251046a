import type { FullCatalogue } from '@huying/shared/catalogue/catalogue-view'
import { Stack } from '../../kit/row'
import { PutBack } from './put-back'
import { TakeOut } from './take-out'

type Props = { catalogue: FullCatalogue; onPublished: (version: number) => void }

/** The list as a spreadsheet: out, and in again. */
export function FilesPart({ catalogue, onPublished }: Props) {
	return (
		<Stack gap="large">
			<TakeOut version={catalogue.version} />
			<PutBack
				mayPreview={catalogue.mayPreview}
				mayPublish={catalogue.mayPublish}
				onPublished={onPublished}
			/>
		</Stack>
	)
}
