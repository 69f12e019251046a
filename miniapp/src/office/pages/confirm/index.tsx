import { Page } from '../../../kit/page'
import { Heading } from '../../../kit/words'

export default function ConfirmSignIn() {
	return (
		<Page>
			<Heading level={1}>{'确认登录'}</Heading>
		</Page>
	)
}
