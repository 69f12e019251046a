import { Page } from '../../kit/page'
import { Heading } from '../../kit/words'

export default function Me() {
	return (
		<Page tab="me">
			<Heading level={1}>{'我的'}</Heading>
		</Page>
	)
}
