import { Page } from '../../../kit/page'
import { Heading } from '../../../kit/words'

export default function OfficeSignIn() {
	return (
		<Page dense>
			<Heading level={1}>{'电脑登录'}</Heading>
		</Page>
	)
}
