import { Page } from '../../kit/page'
import { Heading } from '../../kit/words'

export default function Cases() {
	return (
		<Page tab="cases">
			<Heading level={1}>{'我的诉求'}</Heading>
		</Page>
	)
}
