import { Page } from '../../../kit/page'
import { Heading } from '../../../kit/words'

export default function Desk() {
	return (
		<Page dense>
			<Heading level={1}>{'工作台'}</Heading>
		</Page>
	)
}
