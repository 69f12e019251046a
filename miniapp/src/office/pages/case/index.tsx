import { Page } from '../../../kit/page'
import { Heading } from '../../../kit/words'

export default function OfficeCase() {
	return (
		<Page dense>
			<Heading level={1}>{'诉求办理'}</Heading>
		</Page>
	)
}
