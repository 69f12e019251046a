export default definePageConfig({ navigationBarTitleText: '年度网格服务承诺', enablePullDownRefresh: true })
