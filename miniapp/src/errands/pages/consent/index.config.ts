export default definePageConfig({ navigationBarTitleText: '请您点一下头' })
