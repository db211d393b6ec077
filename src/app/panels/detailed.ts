/** Details in the panel and as a page, fetched together: they are made of the same parts. */
export { Details } from './Details.tsx';
export { DetailsPage } from './DetailsPage.tsx';
